import java.nio.file.Path;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.TextAlign;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;

/** Writes ledger.ofd with ofdrw-layout: a page of text, then a page with a ruled table and merged cells. */
class MakeOfd {
    private static final double[] COLUMNS = {28, 48, 88, 132, 182};
    private static final double[] ROWS = {60, 72, 84, 104, 116};

    public static void main(String[] args) throws Exception {
        try (OFDDoc document = new OFDDoc(Path.of(args[0]))) {
            document.addVPage(text());
            document.addVPage(table());
        }
    }

    private static VirtualPage text() {
        VirtualPage page = new VirtualPage(PageLayout.A4());
        String[] lines = {
            "青禾市水务局关于印发2024年",
            "节水型社会建设任务的通知",
            "青水发〔2024〕9号",
            "各区水务局，市供水集团：",
            "现将《2024年节水型社会建设任务》印发给你们。各区要按照“以水定城、以水定产”的要求，把年度用水总量控制在3.2亿立方米以内，万元工业增加值用水量比上年下降4%以上，请认真抓好落实。",
            "一、压实责任。各区水务局负责本区任务，每季度末报送进展。",
            "二、严格考核。未完成任务的区，扣减下一年度节水补助资金的20%。",
            "青禾市水务局",
            "二〇二四年四月二日",
        };
        double y = 40;
        for (int i = 0; i < lines.length; i++) {
            boolean centred = i < 3;
            boolean body = i >= 4 && i < 7;
            Paragraph line = new Paragraph(28d, y, 156d, i == 4 ? 40d : body ? 24d : 12d);
            line.setFontSize(centred && i < 2 ? 7.7 : 5.6);
            line.add(lines[i]);
            line.setTextAlign(centred ? TextAlign.center : i > 6 ? TextAlign.right : TextAlign.left);
            if (body) {
                line.setFirstLineIndent(2);
            }
            page.add(line);
            y += i == 4 ? 42 : body ? 26 : 14;
        }
        page.add(drawn("— 1 —"));
        return page;
    }

    private static Canvas drawn(String number) {
        Canvas canvas = new Canvas(0, 0, 210, 297);
        canvas.setDrawer(c -> {
            c.setDefaultFont(5);
            c.fillText(number, 98, 275);
        });
        return canvas;
    }

    private static VirtualPage table() {
        VirtualPage page = new VirtualPage(PageLayout.A4());
        Canvas canvas = new Canvas(0, 0, 210, 297);
        canvas.setDrawer(c -> {
            c.setDefaultFont(7);
            c.fillText("节水任务分解表", 80, 50);
            c.setDefaultFont(4.2);
            lines(c);
            c.fillText("区", 35, 74);
            c.fillText("任务", 62, 68);
            c.fillText("责任", 136, 68);
            c.fillText("内容", 52, 80);
            c.fillText("目标", 92, 80);
            c.fillText("单位", 136, 80);
            c.fillText("东禾区", 30, 92);
            c.fillText("改造老旧供水管网和", 49, 92);
            c.fillText("水表井", 49, 99);
            c.fillText("45公里以上", 92, 92);
            c.fillText("东禾区水务局", 134, 92);
            c.fillText("西禾区", 30, 112);
            c.fillText("创建节水型小区12个以上", 50, 112);
            c.fillText("西禾区水务局", 134, 112);
            c.setDefaultFont(5);
            c.fillText("— 2 —", 98, 275);
        });
        page.add(canvas);
        return page;
    }

    private static void lines(DrawContext c) {
        c.setLineWidth(0.3);
        level(c, ROWS[0], COLUMNS[0], COLUMNS[4]);
        level(c, ROWS[1], COLUMNS[1], COLUMNS[3]);
        level(c, ROWS[2], COLUMNS[0], COLUMNS[4]);
        level(c, ROWS[3], COLUMNS[0], COLUMNS[4]);
        level(c, ROWS[4], COLUMNS[0], COLUMNS[4]);
        upright(c, COLUMNS[0], ROWS[0], ROWS[4]);
        upright(c, COLUMNS[1], ROWS[0], ROWS[4]);
        upright(c, COLUMNS[2], ROWS[1], ROWS[3]);
        upright(c, COLUMNS[3], ROWS[0], ROWS[4]);
        upright(c, COLUMNS[4], ROWS[0], ROWS[4]);
    }

    private static void level(DrawContext c, double y, double from, double to) {
        c.beginPath();
        c.moveTo(from, y);
        c.lineTo(to, y);
        c.stroke();
    }

    private static void upright(DrawContext c, double x, double from, double to) {
        c.beginPath();
        c.moveTo(x, from);
        c.lineTo(x, to);
        c.stroke();
    }
}
