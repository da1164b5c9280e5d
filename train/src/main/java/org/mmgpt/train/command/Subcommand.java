package org.mmgpt.train.command;

import java.util.concurrent.Callable;

/**
 * A command of a module that stands above this one and may not be named here, found as a service:
 * {@code bench}, which needs the Python reference beside it. An implementation is a picocli
 * command.
 */
public interface Subcommand extends Callable<Integer> {}
