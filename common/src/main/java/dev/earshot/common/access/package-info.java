/** Who may do what: staff by form login, machines by API keys with scopes. */
@NullMarked
package dev.earshot.common.access;

import org.jspecify.annotations.NullMarked;
