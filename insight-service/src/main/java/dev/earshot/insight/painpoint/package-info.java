/** Pain points: a theme at a stage, how severe it is and what people say of it. */
@NullMarked
package dev.earshot.insight.painpoint;

import org.jspecify.annotations.NullMarked;
