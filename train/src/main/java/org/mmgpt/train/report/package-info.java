/** What people look at while a run goes on: TensorBoard's files and a page. */
@NullMarked
package org.mmgpt.train.report;

import org.jspecify.annotations.NullMarked;
