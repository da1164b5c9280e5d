package org.mmgpt.infer.json;

import java.util.Map;

/**
 * JSON Schema's {@code format} as patterns. They write a part of what each allows, one that every
 * reader takes: the 29th of February is left out, times are in UTC, and no name is longer than mail
 * allows.
 */
final class StringFormat {
  private static final String DATE =
      "[12]\\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))";
  private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{3})?Z";
  private static final String DURATION =
      "P(?:\\d{1,4}D(?:T\\d{1,2}H\\d{1,2}M\\d{1,2}S)?"
          + "|T(?:\\d{1,4}H(?:\\d{1,2}M)?(?:\\d{1,2}S)?|\\d{1,4}M(?:\\d{1,2}S)?|\\d{1,4}S))";
  private static final String LABEL = "[a-z0-9]{1,20}(?:-[a-z0-9]{1,20})?";
  private static final String HOST = "(?:" + LABEL + "\\.){1,3}[a-z]{2,12}";
  private static final String WORD = "[A-Za-z0-9_+-]{1,30}";
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  /** RFC 9562's version 4 with its variant, which is what most readers expect. */
  private static final String UUID = uuid(4);

  /** Of formats that don't say how the text looks. */
  private static final String ANY = "^.*$";

  /** What a string of each format must match. */
  static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("date", whole(DATE)),
          Map.entry("time", whole(TIME)),
          Map.entry("date-time", whole(DATE + "T" + TIME)),
          Map.entry("duration", whole(DURATION)),
          Map.entry("email", whole(WORD + "(?:\\." + WORD + ")?@" + HOST)),
          Map.entry("hostname", whole(LABEL + "(?:\\." + LABEL + "){0,3}")),
          Map.entry("ipv4", whole("(?:" + OCTET + "\\.){3}" + OCTET)),
          Map.entry("ipv6", whole("(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}")),
          Map.entry("uri", whole("https?://" + HOST + "(?:/[A-Za-z0-9._~-]*)*")),
          Map.entry("uuid", whole(UUID)),
          Map.entry("uri-reference", whole("(?:/[A-Za-z0-9._~-]+){1,4}")),
          Map.entry("uri-template", whole("https?://" + HOST + "(?:/[A-Za-z0-9._~-]*)*")),
          Map.entry("iri", whole("https?://" + HOST + "(?:/[A-Za-z0-9._~-]*)*")),
          Map.entry("iri-reference", whole("(?:/[A-Za-z0-9._~-]+){1,4}")),
          Map.entry("idn-email", whole(WORD + "(?:\\." + WORD + ")?@" + HOST)),
          Map.entry("idn-hostname", whole(LABEL + "(?:\\." + LABEL + "){0,3}")),
          Map.entry("json-pointer", whole("(?:/[A-Za-z0-9._-]+)*")),
          Map.entry("relative-json-pointer", whole("\\d(?:/[A-Za-z0-9._-]+)*")),
          Map.entry("regex", whole("[A-Za-z0-9 _-]*")),
          Map.entry("uuid1", whole(uuid(1))), // from here on pydantic's
          Map.entry("uuid3", whole(uuid(3))),
          Map.entry("uuid4", whole(UUID)),
          Map.entry("uuid5", whole(uuid(5))),
          Map.entry("uuid6", whole(uuid(6))),
          Map.entry("uuid7", whole(uuid(7))),
          Map.entry("uuid8", whole(uuid(8))),
          Map.entry("ipvanyaddress", whole("(?:" + OCTET + "\\.){3}" + OCTET)),
          Map.entry("ipv4network", whole("(?:" + OCTET + "\\.){3}0/24")),
          Map.entry("base64", whole("(?:[A-Za-z0-9+/]{4})*")),
          Map.entry("binary", ANY),
          Map.entry("password", ANY),
          Map.entry("path", ANY),
          Map.entry("file-path", ANY),
          Map.entry("directory-path", ANY));

  private StringFormat() {}

  private static String uuid(int version) {
    return "[0-9a-f]{8}-[0-9a-f]{4}-%d[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
        .formatted(version);
  }

  private static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }
}
