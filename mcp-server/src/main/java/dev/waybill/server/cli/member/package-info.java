/** Commands about the people in a workspace and the tokens with which they sign. What a role may do is not decided here. */
@NullMarked
package dev.waybill.server.cli.member;

import org.jspecify.annotations.NullMarked;
