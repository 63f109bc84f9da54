package io.stellwerk.triage.rules;

/**
 * One reason for a decision.
 *
 * @param rule the rule that saw it
 * @param observation what it saw, in the rule's words, not the customer's
 * @param effect what it changed
 */
public record Evidence(String rule, String observation, String effect) {}
