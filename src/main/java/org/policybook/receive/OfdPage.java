package org.policybook.receive;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the objects of one page of an .ofd (GB/T 33190, 8 to 13). Its unit is the millimetre. */
final class OfdPage {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int MOST_LEVELS = 40;
    private static final int MOST_DRAWN = 500_000;

    /** The operands that a command of a path has. */
    private static final Map<String, Integer> OPERANDS = Map.of("S", 2, "M", 2, "L", 2, "Q", 4, "B", 6, "A", 7, "C", 0);

    private final Leaf leaf;
    private final OfdUnits units;
    private final Budget budget;
    private int drawn;

    OfdPage(Leaf leaf, OfdUnits units, Budget budget) {
        this.leaf = leaf;
        this.units = units;
        this.budget = budget;
    }

    static double points(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }

    /** Draws all layers of a page or a template. */
    void draw(XmlElement page) throws Rejected {
        for (XmlElement content : page.all("Content")) {
            objects(content, AffineTransform.getScaleInstance(POINTS_PER_MM, POINTS_PER_MM), 0);
        }
    }

    private void objects(XmlElement group, AffineTransform to, int level) throws Rejected {
        if (level > MOST_LEVELS) {
            return;
        }
        for (XmlElement object : group.elements()) {
            drawn++;
            if (drawn % 1_000 == 0) {
                budget.check();
            }
            if (drawn > MOST_DRAWN || object.attribute("Visible", "true").equals("false")) {
                continue;
            }
            switch (object.name()) {
                case "Layer", "PageBlock", "Content" -> objects(object, to, level + 1);
                case "TextObject" -> text(object, placed(object, to));
                case "PathObject" -> path(object, placed(object, to));
                case "ImageObject" -> leaf.picture();
                case "CompositeObject" -> {
                    XmlElement unit = units.byId().get(object.attribute("ResourceID", ""));
                    if (unit != null) {
                        objects(unit, placed(object, to), level + 1);
                    }
                }
                default -> {
                    // Clips and the like draw nothing.
                }
            }
        }
    }

    /** From an object's own places to those of the page: its matrix, then the corner of its box. */
    private static AffineTransform placed(XmlElement object, AffineTransform to) {
        AffineTransform all = new AffineTransform(to);
        double[] box = Numbers.list(object.attribute("Boundary"));
        if (box.length >= 2) {
            all.translate(box[0], box[1]);
        }
        double[] matrix = Numbers.list(object.attribute("CTM"));
        if (matrix.length == 6) {
            all.concatenate(new AffineTransform(matrix));
        }
        return all;
    }

    private void text(XmlElement object, AffineTransform to) {
        double size = Numbers.decimal(object.attribute("Size"), 0);
        double across = Numbers.decimal(object.attribute("HScale"), 1);
        // A letter's height on the page; what leans is a water mark.
        double height = Math.hypot(to.getShearX(), to.getScaleY()) * size;
        boolean leans = Math.abs(to.getShearY()) > 0.2 * Math.abs(to.getScaleX());
        if (leans || height <= 0) {
            return;
        }
        double x = 0;
        double y = 0;
        for (XmlElement code : object.all("TextCode")) {
            x = Numbers.decimal(code.attribute("X"), x);
            y = Numbers.decimal(code.attribute("Y"), y);
            List<Double> right = deltas(code.attribute("DeltaX"));
            List<Double> down = deltas(code.attribute("DeltaY"));
            int[] letters = code.words().codePoints().toArray();
            double atX = x;
            double atY = y;
            for (int i = 0; i < letters.length && drawn <= MOST_DRAWN; i++) {
                drawn++;
                double width =
                        i < right.size() && right.get(i) > 0 ? Math.min(right.get(i), size) : width(letters[i], size);
                Point2D from = to.transform(new Point2D.Double(atX, atY), null);
                Point2D end = to.transform(new Point2D.Double(atX + width * across, atY), null);
                if (letters[i] >= ' ') {
                    leaf.glyph(Glyph.of(
                            Character.toString(letters[i]),
                            from.getX(),
                            from.getY(),
                            end.getX() - from.getX(),
                            height));
                }
                boolean moved = !right.isEmpty() || !down.isEmpty();
                atX += i < right.size() ? right.get(i) : moved ? 0 : width(letters[i], size) * across;
                atY += i < down.size() ? down.get(i) : 0;
            }
        }
    }

    private static double width(int letter, double size) {
        return letter < 0x2000 ? size / 2 : size;
    }

    /** The steps from letter to letter; {@code g 3 5} stands for three steps of five. */
    private static List<Double> deltas(@Nullable String list) {
        List<Double> deltas = new ArrayList<>();
        if (list == null) {
            return deltas;
        }
        String[] words = list.strip().split("[\\s,]+", -1);
        int i = 0;
        while (i < words.length && deltas.size() < MOST_DRAWN) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = Math.clamp(Numbers.whole(words[i + 1], 0), 0, MOST_DRAWN - deltas.size());
                double step = Numbers.decimal(words[i + 2], 0);
                for (int t = 0; t < times; t++) {
                    deltas.add(step);
                }
                i += 3;
            } else {
                deltas.add(Numbers.decimal(words[i], 0));
                i++;
            }
        }
        return deltas;
    }

    private void path(XmlElement object, AffineTransform to) {
        String data = object.first("AbbreviatedData").map(XmlElement::words).orElse("");
        boolean stroke = object.attribute("Stroke", "true").equals("true");
        boolean fill = object.attribute("Fill", "false").equals("true");
        DrawnPath path = new DrawnPath();
        String[] words = data.strip().split("\\s+", -1);
        int i = 0;
        while (i < words.length && drawn <= MOST_DRAWN) {
            String command = words[i];
            int operands = OPERANDS.getOrDefault(command, 0);
            drawn++;
            List<DrawnPath.Point> at = new ArrayList<>();
            if (operands >= 2 && i + operands < words.length) {
                Point2D end = to.transform(
                        new Point2D.Double(
                                Numbers.decimal(words[i + operands - 1], 0), Numbers.decimal(words[i + operands], 0)),
                        null);
                at.add(new DrawnPath.Point(end.getX(), end.getY()));
            }
            switch (command) {
                case "S", "M", "Q", "B", "A" -> path.draw("m", at, List.of());
                case "L" -> path.draw("l", at, List.of());
                case "C" -> path.draw("h", at, List.of());
                default -> {
                    // A number without its command draws nothing.
                }
            }
            i += 1 + operands;
        }
        List<DrawnPath.Piece> pieces = new ArrayList<>();
        path.draw(fill && stroke ? "B" : fill ? "f" : stroke ? "S" : "n", List.of(), pieces);
        for (DrawnPath.Piece piece : pieces) {
            leaf.line(
                    piece.from().x(),
                    piece.from().y(),
                    piece.to().x(),
                    piece.to().y());
        }
    }
}
