package org.mmgpt.infer.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mmgpt.infer.engine.AnswerPiece;

/** How an endpoint writes answers, whole or in chunks. One for each request. */
interface AnswerFormat {

  ObjectNode whole(List<Choice> choices, Usage usage);

  /** What a choice begins with. */
  List<ObjectNode> first(int index);

  /** One piece as JSON, unless it says nothing yet. Called for every token. */
  List<String> piece(int index, AnswerPiece piece);

  /** What it ends with. */
  List<ObjectNode> last(int index, String finishReason);

  /** The last of all events if usage was asked for, which it tells. */
  ObjectNode usage(Usage usage);
}
