/**
 * Where texts meet the boundary: which kind each field is, what a workspace's mode lets pass, and what is told and kept
 * of a refusal. Texts of agents and of people come here; which door they came through is not known here.
 */
@NullMarked
package dev.waybill.server.screen;

import org.jspecify.annotations.NullMarked;
