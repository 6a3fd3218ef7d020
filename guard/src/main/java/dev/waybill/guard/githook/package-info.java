/**
 * Git's own hooks: what is about to be committed or pushed, held against the manifest. Asks for names only.
 */
@NullMarked
package dev.waybill.guard.githook;

import org.jspecify.annotations.NullMarked;
