/**
 * What holds for every text, whoever wrote it and wherever it stands.
 * The grammar of one kind of text (a path, a slug, an id) lives with that kind.
 */
@NullMarked
package dev.waybill.workflow.text;

import org.jspecify.annotations.NullMarked;
