/** How fast answers are taken, beside what the same MySQL can do at most. */
@NullMarked
package dev.earshot.survey.bench;

import org.jspecify.annotations.NullMarked;
