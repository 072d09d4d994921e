/** The definitions of nps@1, csat@1 and ces@1, pure: counts in, scores with honest intervals out. */
@NullMarked
package dev.earshot.insight.scoring;

import org.jspecify.annotations.NullMarked;
