package dev.waybill.workflow.inventory;

/**
 * A column, as its database has it.
 *
 * @param personal whether it is about a person, or leads to one
 * @param purpose  why it is kept; never empty
 */
public record KeptColumn(String name, ChosenBy chosenBy, boolean personal, String purpose) {}
