/** What people look at while a run goes on and behind it: TensorBoard's files, a page, plots. */
@NullMarked
package org.mmgpt.train.report;

import org.jspecify.annotations.NullMarked;
