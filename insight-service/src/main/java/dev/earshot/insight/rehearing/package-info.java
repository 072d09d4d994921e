/** History, heard again by another model: asked about, kept beside what stands, compared, and put in its place. */
@NullMarked
package dev.earshot.insight.rehearing;

import org.jspecify.annotations.NullMarked;
