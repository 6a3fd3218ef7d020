package dev.waybill.boundary.detect;

/**
 * One rule that fired on a text.
 *
 * @param rule the rule's name, a constant of the detector, never a piece of the text
 * @param line the first line it fired on, counted from 1
 */
public record Firing(String rule, int line) {}
