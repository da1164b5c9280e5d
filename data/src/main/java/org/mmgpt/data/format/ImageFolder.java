package org.mmgpt.data.format;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.mmgpt.data.error.DataException;
import org.mmgpt.data.image.Picture;

/** Where the pictures are that annotations name. */
public record ImageFolder(Path path) {

  Picture picture(String name) {
    try {
      return new Picture.InFile(path.resolve(name));
    } catch (InvalidPathException e) {
      throw new DataException("no file can be named \"%s\"".formatted(e.getInput()), e);
    }
  }
}
