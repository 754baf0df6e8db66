package org.policybook.unseen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.policybook.Import;
import org.policybook.SiteBuild;
import org.policybook.intake.Intake;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;

/** Prints the scores of folders of {@code intake/unseen}: {@code ScoreTable ENDING [-v] FOLDER…}. */
final class ScoreTable {
    private ScoreTable() {}

    /** Prints a line a folder, and with -v what is wrong. */
    public static void main(String[] args) throws IOException {
        KnowledgeBase knowledge = SiteBuild.check(Path.of("content")).knowledge();
        boolean verbose = args[1].equals("-v");
        System.out.println("document | fields | clauses | units | citations | figures | targets | readings");
        for (String folder : List.of(args).subList(verbose ? 2 : 1, args.length)) {
            MarkedDocument wanted = MarkedDocument.read(Path.of(folder, "source.txt"));
            Diagnostics problems = new Diagnostics();
            Intake.Imported imported = new Import(knowledge, Path.of("content"))
                    .read(Path.of(folder, "original." + args[0]), "plan", "wuhan", problems)
                    .orElseThrow(() -> new IOException(problems.sorted().toString()));
            Score score = new Score(wanted, imported);
            System.out.println(String.join(
                    " | ",
                    Path.of(folder).getFileName().toString(),
                    score.fields().toString(),
                    score.clauses().toString(),
                    score.units().toString(),
                    score.citations().toString(),
                    score.figures().toString(),
                    score.targets().toString(),
                    score.readings().toString()));
            if (verbose) {
                score.wrong().forEach(line -> System.out.println("    " + line));
            }
        }
    }
}
