package org.mmgpt.infer.openai;

import java.util.Optional;

/** A request that isn't answered, in the protocol's terms. Its message is fit for strangers. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final transient Optional<String> param;
  private final transient Optional<String> code;

  private ApiException(
      int status, String type, Optional<String> param, Optional<String> code, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  /** A field has a value it can't have. */
  public static ApiException invalid(String param, String message) {
    return new ApiException(
        400, "invalid_request_error", Optional.of(param), Optional.of("invalid_value"), message);
  }

  /** The request makes no sense as a whole. */
  public static ApiException invalid(String message) {
    return new ApiException(
        400, "invalid_request_error", Optional.empty(), Optional.empty(), message);
  }

  /** There is no such field; its name is repeated if it looks like one. */
  public static ApiException unknownField(String name) {
    String shown = name.matches("[\\w.-]{1,64}") ? "'" + name + "'" : "one";
    return new ApiException(
        400,
        "invalid_request_error",
        Optional.empty(),
        Optional.of("unknown_parameter"),
        "There is no field %s in a request; leave it out.".formatted(shown));
  }

  /** The prompt fills the model's context, or more than is allowed. */
  public static ApiException tooLong(int tokens, int most) {
    return new ApiException(
        400,
        "invalid_request_error",
        Optional.of("messages"),
        Optional.of("context_length_exceeded"),
        "The prompt has %d tokens; at most %d are allowed.".formatted(tokens, most));
  }

  /** The dialogue has more pictures than are allowed. */
  public static ApiException tooManyPictures(int pictures, int most) {
    return new ApiException(
        400,
        "invalid_request_error",
        Optional.of("messages"),
        Optional.of("too_many_images"),
        "There are %d pictures; at most %d are allowed.".formatted(pictures, most));
  }

  /** There is no such model. */
  public static ApiException noModel() {
    return new ApiException(
        404,
        "invalid_request_error",
        Optional.of("model"),
        Optional.of("model_not_found"),
        "The model does not exist. GET /v1/models lists those there are.");
  }

  /** There is nothing at this path. */
  public static ApiException notFound() {
    return new ApiException(
        404, "invalid_request_error", Optional.empty(), Optional.of("unknown_url"), "Unknown URL.");
  }

  /** The path is right and the method wrong. */
  public static ApiException wrongMethod() {
    return new ApiException(
        405,
        "invalid_request_error",
        Optional.empty(),
        Optional.of("method_not_allowed"),
        "The method is not allowed for this URL.");
  }

  /** No key, or a wrong one. */
  public static ApiException unauthorized() {
    return new ApiException(
        401,
        "authentication_error",
        Optional.empty(),
        Optional.of("invalid_api_key"),
        "A valid API key is required: Authorization: Bearer KEY.");
  }

  /** The request comes from a web page of somebody else. */
  public static ApiException forbidden() {
    return new ApiException(
        403,
        "invalid_request_error",
        Optional.empty(),
        Optional.of("forbidden_origin"),
        "Requests from this origin or for this host are not allowed.");
  }

  /** The body is of another kind than JSON, or compressed. */
  public static ApiException wrongMediaType() {
    return new ApiException(
        415,
        "invalid_request_error",
        Optional.empty(),
        Optional.of("unsupported_media_type"),
        "The body must have the content type application/json and no content encoding.");
  }

  /** Too much to do at the moment. */
  public static ApiException overloaded() {
    return new ApiException(
        503,
        "server_error",
        Optional.empty(),
        Optional.of("overloaded"),
        "The server is overloaded. Try again later.");
  }

  /** The time for an answer ran out before it began. */
  public static ApiException timeout() {
    return new ApiException(
        503,
        "server_error",
        Optional.empty(),
        Optional.of("timeout"),
        "The request took too long. Try again later.");
  }

  /** Anything else; what, is in the server's log. */
  public static ApiException internal() {
    return new ApiException(
        500,
        "server_error",
        Optional.empty(),
        Optional.of("internal_error"),
        "The server had an error while answering the request.");
  }

  /** A refusal that HTTP itself calls for. */
  public static ApiException http(int status, String message) {
    return new ApiException(
        status,
        status >= 500 ? "server_error" : "invalid_request_error",
        Optional.empty(),
        Optional.empty(),
        message);
  }

  /** HTTP's status code. */
  public int status() {
    return status;
  }

  /** {@code {"error": {…}}} as OpenAI writes it. */
  public String json() {
    var error = Json.MAPPER.createObjectNode();
    error.put("message", getMessage());
    error.put("type", type);
    error.put("param", param.orElse(null));
    error.put("code", code.orElse(null));
    var body = Json.MAPPER.createObjectNode();
    body.set("error", error);
    return body.toString();
  }
}
