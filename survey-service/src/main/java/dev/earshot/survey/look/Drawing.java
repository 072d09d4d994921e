package dev.earshot.survey.look;

import dev.earshot.survey.field.Field;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes a logo of an SVG that only draws. It is kept as it came: a browser that shows it in a page runs nothing in it and
 * loads nothing for it, and its own address forbids both.
 */
final class Drawing {
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** What only draws, or says what is drawn. */
    private static final Set<String> DRAWN = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComposite",
            "feFlood",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feOffset",
            "style",
            "title",
            "desc",
            "metadata");

    /** Backslashes too: behind them CSS hides letters. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\(\\s*['\"]?(?!['\"#\\s])|image(?:-set)?\\(|@import|\\\\", Pattern.CASE_INSENSITIVE);

    private static final String BETWEEN = "\\s*[\\s,]\\s*";
    private static final String PLACE = "-?[0-9.]{1,12}";
    private static final String EXTENT = "([0-9]{1,6}(?:\\.[0-9]{1,6})?)";
    private static final Pattern LENGTH = Pattern.compile(EXTENT + "(?:px|pt)?");
    private static final Pattern BOX = Pattern.compile(String.join(BETWEEN, PLACE, PLACE, EXTENT, EXTENT));
    private static final String MARK = "\ufeff";
    private static final XMLInputFactory XML = plain();

    private Drawing() {}

    private record Size(double width, double height) {}

    /** Whether it may be meant as one. */
    static boolean isMeantBy(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        String begun = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        return begun.stripLeading().startsWith("<") && (begun.contains("<svg") || begun.contains(":svg"));
    }

    static Logo read(Field field, byte[] file) {
        if (file.length > Logo.LARGEST) {
            throw field.refused(
                    "The drawing takes %,d bytes.".formatted(file.length),
                    "Use one of at most %,d, for instance without the editor's own data, or a PNG."
                            .formatted(Logo.LARGEST));
        }
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(file));
            Size size = null;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        size = size == null ? size(field, reader) : size;
                        requireHarmless(field, reader);
                        if (reader.getLocalName().equals("style")) {
                            // As browsers read it: as one text, whatever comments stand between its parts
                            requireLocal(field, reader.getElementText());
                        }
                    }
                    case XMLStreamReader.DTD -> throw unfit(field, "a document type");
                    case XMLStreamReader.PROCESSING_INSTRUCTION -> throw unfit(field, "a processing instruction");
                    default -> {}
                }
            }
            return logo(size == null ? unsized(field) : size, file);
        } catch (XMLStreamException broken) {
            throw field.refused("The drawing is not well-formed SVG.", "Save it anew, or use a PNG.");
        }
    }

    private static void requireHarmless(Field field, XMLStreamReader reader) {
        String element = reader.getLocalName();
        if (!SVG.equals(reader.getNamespaceURI()) || !DRAWN.contains(element)) {
            throw unfit(field, "<" + element + ">");
        }
        IntStream.range(0, reader.getAttributeCount()).forEach(i -> {
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).strip();
            if (name.startsWith("on") || name.equals("base")) {
                throw unfit(field, name);
            }
            boolean leads = name.equals("href") || name.equals("src");
            if (leads && !value.startsWith("#")) {
                throw unfit(field, "an address of something else");
            }
            requireLocal(field, value);
        });
    }

    private static void requireLocal(Field field, String css) {
        if (ELSEWHERE.matcher(css).find()) {
            throw unfit(field, "an address of something else");
        }
    }

    private static Size size(Field field, XMLStreamReader root) {
        if (!root.getLocalName().equals("svg")) {
            throw field.refused("This is XML, but no SVG.", "Use an SVG or a PNG.");
        }
        Matcher width = LENGTH.matcher(text(root.getAttributeValue(null, "width")));
        Matcher height = LENGTH.matcher(text(root.getAttributeValue(null, "height")));
        if (width.matches() && height.matches()) {
            return positive(field, width.group(1), height.group(1));
        }
        Matcher box = BOX.matcher(text(root.getAttributeValue(null, "viewBox")).strip());
        return box.matches() ? positive(field, box.group(1), box.group(2)) : unsized(field);
    }

    private static Size positive(Field field, String width, String height) {
        Size size = new Size(Double.parseDouble(width), Double.parseDouble(height));
        return size.width > 0 && size.height > 0 ? size : unsized(field);
    }

    private static Size unsized(Field field) {
        throw field.refused("The drawing does not say how large it is.", "Give <svg> a viewBox, or width and height.");
    }

    private static Logo logo(Size size, byte[] file) {
        double fit = Math.min(Logo.WIDEST / size.width, Logo.HIGHEST / size.height);
        return new Logo(
                "image/svg+xml",
                Math.max(1, (int) Math.round(size.width * fit)),
                Math.max(1, (int) Math.round(size.height * fit)),
                file);
    }

    private static RuntimeException unfit(Field field, String what) {
        return field.refused(
                "The drawing holds " + what + ", and may do nothing but draw.",
                "Take it out, for instance by saving it as plain SVG, or use a PNG.");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static XMLInputFactory plain() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
