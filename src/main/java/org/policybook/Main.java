package org.policybook;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.policybook.cli.PolicybookCommand;

/** The program's entry: arguments in, exit status out. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // UTF-8 whatever the locale says, LC_ALL=C included (contract 1).
        PrintStream out = utf8(Outlet.standardOutput());
        PrintStream err = utf8(Outlet.standardError());
        int status = run(args, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs one command; what a test calls. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, out, err, Clock.system(ZoneId.systemDefault()));
    }

    /** Runs one command on the day that {@code clock} tells; only commands read it, and no stage of a build. */
    public static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
        return PolicybookCommand.run(args, out, err, clock);
    }

    private static PrintStream utf8(Outlet outlet) {
        return new PrintStream(outlet, false, StandardCharsets.UTF_8);
    }
}
