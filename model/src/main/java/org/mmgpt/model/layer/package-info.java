/**
 * What a network is built of: modules with their parameters, and the layers all parts of it use.
 */
@NullMarked
package org.mmgpt.model.layer;

import org.jspecify.annotations.NullMarked;
