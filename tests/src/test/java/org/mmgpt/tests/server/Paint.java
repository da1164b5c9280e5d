package org.mmgpt.tests.server;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A function to call; OpenAI's client makes a schema of the class. */
@JsonTypeName("paint")
@JsonClassDescription("Paints a shape.")
class Paint {
  enum Colour {
    RED,
    BLUE
  }

  public Colour colour = Colour.RED;
  public boolean filled;
}
