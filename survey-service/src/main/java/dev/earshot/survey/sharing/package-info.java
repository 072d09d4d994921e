/** Snippets that ask a survey's question in an e-mail, a chat or on paper. */
@NullMarked
package dev.earshot.survey.sharing;

import org.jspecify.annotations.NullMarked;
