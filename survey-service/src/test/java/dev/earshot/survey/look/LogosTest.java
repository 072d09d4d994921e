package dev.earshot.survey.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that people upload, and what others might. */
class LogosTest {
    private static final Field FIELD = new Field("logo");

    @ParameterizedTest
    @CsvSource({
        "1000, 200, png, 200, 40",
        "100, 30, png, 100, 30",
        "300, 3000, png, 5, 48",
        "4000, 10, jpg, 200, 1",
        "640, 480, gif, 64, 48",
    })
    void a_picture_fits_into_its_place(int width, int height, String format, int shownWidth, int shownHeight)
            throws IOException {
        Logo logo = Logos.read(FIELD, file(drawn(width, height), format));
        assertThat(logo)
                .extracting(Logo::mediaType, Logo::width, Logo::height)
                .containsExactly("image/png", shownWidth, shownHeight);
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(logo.content()));
        assertThat(kept.getWidth()).isBetween(Math.min(shownWidth, width), 2 * shownWidth);
    }

    @Test
    void nothing_but_the_picture_is_left_of_the_file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file(drawn(100, 40), "png"));
        out.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        Logo logo = Logos.read(FIELD, out.toByteArray());
        assertThat(new String(logo.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void a_picture_with_many_details_is_kept_coarser() throws IOException {
        BufferedImage noise = drawn(400, 96);
        Random random = new Random(1);
        for (int x = 0; x < 90; x++) {
            for (int y = 0; y < 96; y++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        assertThat(file(noise, "png")).hasSizeGreaterThan(Logo.LARGEST);
        Logo logo = Logos.read(FIELD, file(noise, "png"));
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(logo.content()));
        assertThat(kept.getWidth()).isBetween(logo.width(), 2 * logo.width() - 1);
    }

    @Test
    void what_unpacks_to_gigabytes_is_refused_by_its_size() throws IOException {
        byte[] bomb = file(new BufferedImage(20_000, 1_000, BufferedImage.TYPE_BYTE_BINARY), "png");
        refused(bomb, "20000 by 1000 pixels");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 20, 60, 100})
    void a_picture_that_is_cut_off_is_refused(int bytes) throws IOException {
        refused(Arrays.copyOf(file(drawn(100, 40), "png"), bytes), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "%PDF-1.7", "RIFF____WEBPVP8 ", "hello", "\u0000\u0000"})
    void what_is_no_picture_is_refused(String text) {
        refused(text.getBytes(StandardCharsets.ISO_8859_1), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "viewBox='0 0 400 100' | 192 | 48",
                "width='120px' height='30' | 192 | 48",
                "width='100%' viewBox='0,0,1000,50' | 200 | 10",
            })
    void a_drawing_is_kept_as_it_came(String size, int width, int height) {
        String svg = "<?xml version='1.0'?>\n<!-- ours --><svg xmlns='http://www.w3.org/2000/svg' " + size
                + "><style>.a{fill:url(#g)}</style><use href='#x'/><path class='a' d='M0 0h9'/></svg>";
        Logo logo = Logos.read(FIELD, svg.getBytes(StandardCharsets.UTF_8));
        assertThat(logo)
                .extracting(Logo::mediaType, Logo::width, Logo::height)
                .containsExactly("image/svg+xml", width, height);
        assertThat(new String(logo.content(), StandardCharsets.UTF_8)).isEqualTo(svg);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT/>",
                "<foreignObject/>",
                "<a href='#x'/>",
                "<path onload='alert(1)'/>",
                "<use href='//elsewhere.example/x.svg#x'/>",
                "<image href='https://elsewhere.example/x.png'/>",
                "<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='javascript:alert(1)'/>",
                "<rect fill='url(https://elsewhere.example/#g)'/>",
                "<rect style='background:URL( \"//elsewhere.example\")'/>",
                "<style>@import 'https://elsewhere.example/x.css';</style>",
                "<unclosed>",
                "<style>p{background:\\75rl(http://elsewhere.example)}</style>",
                "<style>@\\69mport 'http://elsewhere.example';</style>",
                "<style>@im<!-- -->port 'http://elsewhere.example';</style>",
                "<style>p{background:ur<![CDATA[l(]]><!-- -->http://elsewhere.example)}</style>",
                "<style><g/>@import 'http://elsewhere.example';</style>",
                "<style>p{background:image-set('http://elsewhere.example' 1x)}</style>",
                "<?xml-stylesheet href='http://elsewhere.example/x.css'?>",
                "<use href='#a'><set attributeName='href' to='http://elsewhere.example'/></use>",
                "<use href='#a'><animate attributeName='href' values='javascript:alert(1)'/></use>",
                "<g xml:base='http://elsewhere.example/'/>",
                "<form xmlns='http://www.w3.org/1999/xhtml' action='http://elsewhere.example'/>",
            })
    void a_drawing_that_does_more_than_draw_is_refused(String part) {
        refused(svg("viewBox='0 0 10 10'", part), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeff<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'/>",
                "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><s:title>a@b \\ c</s:title></s:svg>",
            })
    void a_drawing_is_known_in_every_dress(String svg) {
        assertThat(Logos.read(FIELD, svg.getBytes(StandardCharsets.UTF_8)).width())
                .isEqualTo(48);
    }

    @Test
    void a_drawing_behind_a_long_comment_is_known() {
        String svg = "<!--" + "x".repeat(2_000) + "--><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'/>";
        assertThat(Logos.read(FIELD, svg.getBytes(StandardCharsets.UTF_8)).height())
                .isEqualTo(48);
        refused("<svg viewBox='0 0 1 1'/>".getBytes(StandardCharsets.UTF_8), "<svg>");
    }

    /** 128 MB if it were read as a whole. */
    @Test
    void a_large_picture_of_fine_colours_is_read_in_part() throws IOException {
        var model = new java.awt.image.ComponentColorModel(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                new int[] {16, 16, 16},
                false,
                false,
                java.awt.Transparency.OPAQUE,
                java.awt.image.DataBuffer.TYPE_USHORT);
        BufferedImage fine = new BufferedImage(model, model.createCompatibleWritableRaster(4_000, 2_000), false, null);
        assertThat(Logos.read(FIELD, file(fine, "png")).width()).isEqualTo(96);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tiff"})
    void other_pictures_are_refused(String format) throws IOException {
        refused(file(drawn(100, 40), format), "no picture");
    }

    @Test
    void a_drawing_needs_a_size_and_no_document_type() {
        refused(svg("", ""), "how large");
        refused(svg("width='0' height='10'", ""), "how large");
        refused(
                ("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"
                                + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>&b;</svg>")
                        .getBytes(StandardCharsets.UTF_8),
                "");
        refused("<html><svg/></html>".getBytes(StandardCharsets.UTF_8), "no SVG");
        refused(svg("viewBox='0 0 10 10'", "<!--" + "x".repeat(10_000) + "-->"), "bytes");
    }

    private static byte[] svg(String size, String part) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' " + size + ">" + part + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> Logos.read(FIELD, file)).satisfies(refused -> {
            assertThat(refused).isInstanceOf(ProblemException.class);
            var problem = ((ProblemException) refused).problem();
            assertThat(problem.field()).isEqualTo("logo");
            assertThat(problem.detail()).contains(why);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(0, 0, width, height);
        brush.dispose();
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}
