/** Files that wait on disk and are nobody else's business. */
@NullMarked
package dev.earshot.survey.disk;

import org.jspecify.annotations.NullMarked;
