package dev.waybill.workflow.person;

import dev.waybill.workflow.id.PersonId;

/**
 * Somebody who signs in to the console. One person may be a member of several workspaces.
 *
 * @param name             what they sign in with, unique without case; at most {@code Caps.NAME}
 * @param passwordHash     as {@link Passwords} made it
 * @param passwordAtMillis when the password was last set
 */
public record Person(
        PersonId id,
        String name,
        String passwordHash,
        SecondFactor secondFactor,
        long createdAtMillis,
        long passwordAtMillis) {
    /** The person with another password. */
    public Person withPassword(String newHash, long nowMillis) {
        return new Person(id, name, newHash, secondFactor, createdAtMillis, nowMillis);
    }

    /** The person with another second factor, or none. */
    public Person withSecondFactor(SecondFactor next) {
        return new Person(id, name, passwordHash, next, createdAtMillis, passwordAtMillis);
    }

    /** Without hash and secret: a person may be logged by accident. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
