/** Charts drawn on the server: the geometry in Java, the shapes as SVG in templates, a table beside each. */
@NullMarked
package dev.earshot.insight.chart;

import org.jspecify.annotations.NullMarked;
