package dev.waybill.workflow.signin;

import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.person.Person;
import dev.waybill.workflow.person.Session;

/** What became of an attempt to sign in. */
public sealed interface SignInOutcome {
    /** They are who they say. The cookie is shown to the browser once and kept as a hash. */
    record SignedIn(KeyText cookie, Session session, Person person) implements SignInOutcome {}

    /** The password was right, and a code is due: this cookie is good for {@link ConfirmSecondFactor} only. */
    record SecondFactorDue(KeyText cookie, Session session) implements SignInOutcome {}

    /** Name, password or code is wrong; which, is not told. */
    record Refused() implements SignInOutcome {}

    /** Too many wrong attempts: this one was not looked at. */
    record SlowDown(int seconds) implements SignInOutcome {}
}
