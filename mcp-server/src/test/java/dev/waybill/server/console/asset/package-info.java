/** The files that pages name. */
@org.jspecify.annotations.NullMarked
package dev.waybill.server.console.asset;
