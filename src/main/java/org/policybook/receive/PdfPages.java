package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_UNSAFE;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Runs the drawing commands of each page, and keeps the letters and the straight lines. */
final class PdfPages extends PDFTextStripper {
    private static final int MOST_LETTERS = 3_000_000;
    private static final int MOST_PIECES = 200_000;

    private final Budget budget;
    private final List<Leaf> leaves = new ArrayList<>();
    /** The letters of a page by the direction in which they are written, in degrees. */
    private final Map<Integer, List<Glyph>> letters = new TreeMap<>();

    private final List<DrawnPath.Piece> pieces = new ArrayList<>();
    private final DrawnPath path = new DrawnPath();
    private int operators;
    private int number;

    private PdfPages(Budget budget) throws IOException {
        this.budget = budget;
        DrawnPath.OPERATORS.forEach(name -> addOperator(new PathOperator(this, name)));
    }

    /** A command that builds or paints a path. */
    private static final class PathOperator extends OperatorProcessor {
        private final PdfPages pages;
        private final String name;

        PathOperator(PdfPages pages, String name) {
            super(pages);
            this.pages = pages;
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            pages.path(name, operands);
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** The pages of {@code document} in order. */
    static List<Leaf> read(PDDocument document, Budget budget) throws Rejected, IOException {
        PdfPages pages = new PdfPages(budget);
        try {
            pages.writeText(document, Writer.nullWriter());
        } catch (IOException e) {
            if (e.getCause() instanceof Rejected rejected) {
                throw rejected;
            }
            throw e;
        }
        return pages.leaves;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators % 500 == 0) {
            stopInTime();
        }
        super.processOperator(operator, operands);
    }

    private void stopInTime() throws IOException {
        try {
            budget.check();
        } catch (Rejected e) {
            throw new IOException(e);
        }
    }

    private void path(String name, List<COSBase> operands) {
        if (pieces.size() > MOST_PIECES) {
            return;
        }
        List<Float> numbers = new ArrayList<>();
        for (COSBase operand : operands) {
            if (operand instanceof COSNumber n) {
                numbers.add(n.floatValue());
            }
        }
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        List<DrawnPath.Point> points = new ArrayList<>();
        if (name.equals("re")) {
            if (numbers.size() < 4) {
                return;
            }
            float x = numbers.get(0);
            float y = numbers.get(1);
            float w = numbers.get(2);
            float h = numbers.get(3);
            points.add(point(matrix, x, y));
            points.add(point(matrix, x + w, y));
            points.add(point(matrix, x + w, y + h));
            points.add(point(matrix, x, y + h));
        } else {
            for (int i = 0; i + 1 < numbers.size(); i += 2) {
                points.add(point(matrix, numbers.get(i), numbers.get(i + 1)));
            }
        }
        path.draw(name, points, pieces);
    }

    private static DrawnPath.Point point(Matrix matrix, float x, float y) {
        Point2D.Float point = matrix.transformPoint(x, y);
        return new DrawnPath.Point(point.x, point.y);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        stopInTime();
        letters.clear();
        pieces.clear();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String words = text.getUnicode();
        Matrix matrix = text.getTextMatrix();
        double along = Math.abs(matrix.getScaleX());
        double aslant = Math.abs(matrix.getShearY());
        // What is written across the page is a water mark or the ring of a seal.
        boolean leans = Math.min(along, aslant) > 0.2 * Math.max(along, aslant);
        number++;
        if (words == null || words.isEmpty() || leans || number > MOST_LETTERS) {
            return;
        }
        double size = Math.max(1, text.getFontSizeInPt());
        letters.computeIfAbsent(Math.round(text.getDir()), d -> new ArrayList<>())
                .add(Glyph.of(words, text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), size));
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        if (number > MOST_LETTERS) {
            throw new IOException(new Rejected(ORIGINAL_UNSAFE, "PDF, > " + MOST_LETTERS + " letters"));
        }
        int direction = letters.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(0);
        PDRectangle box = page.getCropBox();
        boolean upright = direction % 180 == 0;
        Leaf leaf = new Leaf(upright ? box.getHeight() : box.getWidth());
        letters.getOrDefault(direction, List.of()).forEach(leaf::glyph);
        for (DrawnPath.Piece piece : pieces) {
            DrawnPath.Point from = turned(piece.from(), direction, box);
            DrawnPath.Point to = turned(piece.to(), direction, box);
            leaf.line(from.x(), from.y(), to.x(), to.y());
        }
        if (hasPictures(page.getResources())) {
            leaf.picture();
        }
        leaves.add(leaf);
    }

    /** A place of the page as one sees it who reads in that direction, down from the upper edge. */
    private static DrawnPath.Point turned(DrawnPath.Point point, int direction, PDRectangle box) {
        double x = point.x() - box.getLowerLeftX();
        double y = point.y() - box.getLowerLeftY();
        return switch (direction) {
            case 90 -> new DrawnPath.Point(y, x);
            case 180 -> new DrawnPath.Point(box.getWidth() - x, y);
            case 270 -> new DrawnPath.Point(box.getHeight() - y, box.getWidth() - x);
            default -> new DrawnPath.Point(x, box.getHeight() - y);
        };
    }

    private static boolean hasPictures(PDResources resources) {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}
