/** Commands about the questions that agents ask: see them, answer them, wait for them, hold a commit against them. */
@NullMarked
package dev.waybill.server.cli.checkpoint;

import org.jspecify.annotations.NullMarked;
