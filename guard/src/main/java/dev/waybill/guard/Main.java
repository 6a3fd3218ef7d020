package dev.waybill.guard;

/** The program that hosts start. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int code = GuardCommand.run(arguments, System.in, System.out, System.err, System.currentTimeMillis());
        System.out.flush();
        System.err.flush();
        if (code != 0) {
            System.exit(code);
        }
    }
}
