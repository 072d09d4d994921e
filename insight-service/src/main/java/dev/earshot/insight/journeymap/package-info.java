/** The journey map: how every stage and touchpoint does, and what hurts there. */
@NullMarked
package dev.earshot.insight.journeymap;

import org.jspecify.annotations.NullMarked;
