package org.mmgpt.infer.openai;

import java.util.Optional;

/** A request that isn't answered, in the protocol's terms. Its message is fit for strangers. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Optional<String> param;
  private final transient Optional<String> code;

  private ApiException(int status, Optional<String> param, Optional<String> code, String message) {
    super(message);
    this.status = status;
    this.param = param;
    this.code = code;
  }

  /** That something is wrong with the request, but not with one of its fields. */
  private ApiException(int status, String code, String message) {
    this(status, Optional.empty(), Optional.of(code), message);
  }

  // ---- what is wrong with a body ----

  /** It makes no sense as a whole. */
  public static ApiException invalid(String message) {
    return new ApiException(400, Optional.empty(), Optional.empty(), message);
  }

  /** A field has a value it can't have. */
  public static ApiException invalid(String field, String message) {
    return invalid(field, "invalid_value", message);
  }

  private static ApiException invalid(String field, String code, String message) {
    return new ApiException(400, Optional.of(field), Optional.of(code), message);
  }

  /** The prompt fills the model's context, or more than is allowed. */
  public static ApiException tooLong(int tokens, int most) {
    return invalid(
        "messages",
        "context_length_exceeded",
        "The prompt has %d tokens; at most %d are allowed.".formatted(tokens, most));
  }

  /** The dialogue has more pictures than are allowed. */
  public static ApiException tooManyPictures(int pictures, int most) {
    return invalid(
        "messages",
        "too_many_images",
        "There are %d pictures; at most %d are allowed.".formatted(pictures, most));
  }

  /** There is no such field; its name is repeated if it looks like one. */
  public static ApiException unknownField(String name) {
    String shown = name.matches("[\\w.-]{1,64}") ? "'" + name + "'" : "one";
    return new ApiException(
        400,
        "unknown_parameter",
        "There is no field %s in a request; leave it out.".formatted(shown));
  }

  /** There is no such model. */
  public static ApiException noModel() {
    return new ApiException(
        404,
        Optional.of("model"),
        Optional.of("model_not_found"),
        "The model does not exist. GET /v1/models lists those there are.");
  }

  // ---- what is wrong with a request ----

  /** There is nothing at this path. */
  public static ApiException notFound() {
    return new ApiException(404, "unknown_url", "Unknown URL.");
  }

  /** The path is right and the method wrong. */
  public static ApiException wrongMethod() {
    return new ApiException(405, "method_not_allowed", "The method is not allowed for this URL.");
  }

  /** No key, or a wrong one. */
  public static ApiException unauthorized() {
    return new ApiException(
        401, "invalid_api_key", "A valid API key is required: Authorization: Bearer KEY.");
  }

  /** The request comes from a web page of somebody else. */
  public static ApiException forbidden() {
    return new ApiException(
        403, "forbidden_origin", "Requests from this origin or for this host are not allowed.");
  }

  /** The body is of another kind than JSON, or compressed. */
  public static ApiException wrongMediaType() {
    return new ApiException(
        415,
        "unsupported_media_type",
        "The body must have the content type application/json and no content encoding.");
  }

  /** A refusal that HTTP itself calls for. */
  public static ApiException http(int status, String message) {
    return new ApiException(status, Optional.empty(), Optional.empty(), message);
  }

  // ---- what is wrong with the server ----

  /** Too much to do at the moment. */
  public static ApiException overloaded() {
    return new ApiException(503, "overloaded", "The server is overloaded. Try again later.");
  }

  /** The time for an answer ran out before it began. */
  public static ApiException timeout() {
    return new ApiException(503, "timeout", "The request took too long. Try again later.");
  }

  /** Anything else; what, is in the server's log. */
  public static ApiException internal() {
    return new ApiException(
        500, "internal_error", "The server had an error while answering the request.");
  }

  /** HTTP's status code. */
  public int status() {
    return status;
  }

  /** {@code {"error": {…}}} as OpenAI writes it. */
  public String json() {
    var error = Json.MAPPER.createObjectNode();
    error.put("message", getMessage());
    error.put("type", type());
    error.put("param", param.orElse(null));
    error.put("code", code.orElse(null));
    var body = Json.MAPPER.createObjectNode();
    body.set("error", error);
    return body.toString();
  }

  private String type() {
    if (status == 401) {
      return "authentication_error";
    }
    return status >= 500 ? "server_error" : "invalid_request_error";
  }
}
