/**
 * The identities of everything Waybill keeps: one type a thing, minted here, printed and parsed here.
 * Nothing here knows what the things are.
 */
@NullMarked
package dev.waybill.workflow.id;

import org.jspecify.annotations.NullMarked;
