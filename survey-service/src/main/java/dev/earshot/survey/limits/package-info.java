/** How much one request may hold. */
@NullMarked
package dev.earshot.survey.limits;

import org.jspecify.annotations.NullMarked;
