/**
 * One JSON-RPC message, on its way in and on its way out: a strict reading, an id, a result, an error. It knows no
 * feature, no caller and no era.
 */
@NullMarked
package dev.waybill.server.message;

import org.jspecify.annotations.NullMarked;
