/** What people talk about, how often and how they feel about it. */
@NullMarked
package dev.earshot.insight.themes;

import org.jspecify.annotations.NullMarked;
