import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;

/** Sets original.txt of a folder in pages of 22 lines of 28 characters (GB/T 9704), with ruled tables, as original.ofd. */
class MakeUnseenOfd {
    private static final double SIZE = 5.6;
    private static final double SMALL = 3.7;
    private static final double LEFT = 28;
    private static final double WIDTH = 156.8;
    private static final double TOP = 45;
    private static final double BOTTOM = 258;
    private static final double LEADING = 9.8;

    private final List<List<Piece>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private double y = TOP;

    /** Words at a place, or, without words, a rule from x, y to toX, toY. */
    private record Piece(String words, double size, double x, double y, double toX, double toY) {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            new MakeUnseenOfd().make(Path.of(arg));
        }
    }

    private void make(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("original.txt"), Charset.forName("GB18030"));
        for (int i = 0; i < lines.size(); i++) {
            List<String[]> rows = new ArrayList<>();
            while (i < lines.size() && lines.get(i).contains("\t")) {
                rows.add(lines.get(i++).split("\t", -1));
            }
            if (!rows.isEmpty()) {
                table(rows);
                i--;
            } else if (!lines.get(i).isBlank()) {
                paragraph(lines.get(i));
            }
        }
        try (OFDDoc document = new OFDDoc(folder.resolve("original.ofd"))) {
            for (int p = 0; p < pages.size(); p++) {
                document.addVPage(page(pages.get(p), p + 1));
            }
        }
    }

    private static VirtualPage page(List<Piece> pieces, int number) {
        VirtualPage page = new VirtualPage(PageLayout.A4());
        Canvas canvas = new Canvas(0, 0, 210, 297);
        canvas.setDrawer(c -> {
            for (Piece piece : pieces) {
                draw(c, piece);
            }
            c.setDefaultFont(5);
            c.fillText("— " + number + " —", 98, 275);
        });
        page.add(canvas);
        return page;
    }

    private static void draw(DrawContext c, Piece piece) throws IOException {
        if (piece.words().isEmpty()) {
            c.setLineWidth(0.3);
            c.beginPath();
            c.moveTo(piece.x(), piece.y());
            c.lineTo(piece.toX(), piece.toY());
            c.stroke();
        } else {
            c.setDefaultFont(piece.size());
            c.fillText(piece.words(), piece.x(), piece.y());
        }
    }

    private void paragraph(String line) {
        int spaces = 0;
        while (line.charAt(spaces) == '\u3000') {
            spaces++;
        }
        String words = line.substring(spaces);
        boolean right = spaces > 12;
        boolean centred = spaces > 2 && !right;
        double indent = spaces * SIZE;
        if (centred || right) {
            indent = Math.max(0, right ? WIDTH - width(words) * SIZE : (WIDTH - width(words) * SIZE) / 2);
        }
        List<String> set = broken(words, (WIDTH - indent) / SIZE, WIDTH / SIZE);
        for (int i = 0; i < set.size(); i++) {
            if (y > BOTTOM) {
                turn();
            }
            add(set.get(i), SIZE, LEFT + (i == 0 ? indent : 0), y);
            y += LEADING;
        }
    }

    /** The words in lines, the first one shorter; no line begins with a mark that may not stand there. */
    private static List<String> broken(String words, double first, double other) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            double room = (lines.isEmpty() ? first : other) + ("，。、；：）”》%".indexOf(words.charAt(i)) >= 0 ? 1 : 0);
            if (width(line.toString() + words.charAt(i)) > room + 0.01) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(words.charAt(i));
        }
        lines.add(line.toString());
        return lines;
    }

    private static double width(String words) {
        return words.chars().mapToDouble(c -> c < 0x2E80 && c != '—' && c != '“' && c != '”' ? 0.5 : 1).sum();
    }

    /** An empty cell goes on with the one above it. */
    private void table(List<String[]> rows) {
        int columns = rows.getFirst().length;
        double cell = WIDTH / columns;
        rule(LEFT, y, LEFT + WIDTH, y);
        for (int r = 0; r < rows.size(); r++) {
            List<List<String>> set = new ArrayList<>();
            int most = 1;
            for (String words : rows.get(r)) {
                List<String> lines = broken(words, (cell - 2) / SMALL, (cell - 2) / SMALL);
                set.add(lines);
                most = Math.max(most, lines.size());
            }
            double height = most * 5.5 + 3;
            if (y + height > BOTTOM + 6) {
                rule(LEFT, y, LEFT + WIDTH, y);
                turn();
                rule(LEFT, y, LEFT + WIDTH, y);
            }
            for (int c = 0; c < columns; c++) {
                for (int i = 0; i < set.get(c).size(); i++) {
                    if (!set.get(c).get(i).isEmpty()) {
                        add(set.get(c).get(i), SMALL, LEFT + c * cell + 1, y + 5 + i * 5.5);
                    }
                }
                rule(LEFT + c * cell, y, LEFT + c * cell, y + height);
                boolean open = r + 1 < rows.size() && rows.get(r + 1)[c].isEmpty();
                if (!open) {
                    rule(LEFT + c * cell, y + height, LEFT + (c + 1) * cell, y + height);
                }
            }
            rule(LEFT + WIDTH, y, LEFT + WIDTH, y + height);
            y += height;
        }
        y += LEADING;
    }

    private void turn() {
        pages.add(new ArrayList<>());
        y = TOP;
    }

    private void add(String words, double size, double x, double at) {
        pages.getLast().add(new Piece(words, size, x, at, 0, 0));
    }

    private void rule(double x, double at, double toX, double toY) {
        pages.getLast().add(new Piece("", 0, x, at, toX, toY));
    }
}
