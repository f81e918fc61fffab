package dev.rebind.spi;

/**
 * A switch of one adapter, set under its id in {@code .rebind.yaml}.
 *
 * @param name lower case, words joined by dashes
 * @param standard the value when the user says nothing
 * @param description one sentence for the help
 */
public record Option(String name, String standard, String description) {}
