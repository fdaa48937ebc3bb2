package org.parley.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapeTest {

  private static final Contract CONTRACT =
      Contract.of(
          """
          paths: {}
          components:
            schemas:
              Group:
                type: object
                additionalProperties: false
                required: [name]
                properties:
                  name: {type: string, minLength: 1, maxLength: 5, pattern: '^[a-z]*$', x-says: small letters}
                  level: {type: string, enum: [PUBLIC, TEAM]}
                  size: {type: integer, minimum: 1, maximum: 9}
                  share: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}
                  active: {type: boolean}
                  note: {type: [string, 'null']}
                  kind: {const: GROUP}
                  at: {type: string, format: date-time}
                  members:
                    type: array
                    uniqueItems: true
                    minItems: 1
                    maxItems: 3
                    items: {$ref: '#/components/schemas/Member'}
                  rights:
                    type: object
                    maxProperties: 2
                    propertyNames: {enum: [CHAT, SMS, AUDIO]}
                    additionalProperties: {type: boolean}
                  either: {oneOf: [{type: string}, {type: integer}]}
              Member: {type: string, maxLength: 3}
              Many:
                type: array
                maxItems: 10
                items: {type: integer}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                  | The body must be an object.
          {}                                  | In the body, /name is missing.
          {'name':7}                          | In the body, /name must be text.
          {'name':null}                       | In the body, /name must be text.
          {'name':''}                         | In the body, /name must have at least 1 character.
          {'name':'abcdef'}                   | In the body, /name must have at most 5 characters.
          {'name':'A'}                        | In the body, /name must be small letters.
          {'name':'a','colour':1}             | In the body, /colour is not known here.
          {'name':'a','#colour':1}            | In the body, /#colour is not known here.
          {'name':'a','a/b~':1}               | In the body, /a~1b~0 is not known here.
          {'name':'a','level':'PERSONAL'}     | In the body, /level must be one of PUBLIC, TEAM.
          {'name':'a','size':0}               | In the body, /size must be at least 1.
          {'name':'a','size':10}              | In the body, /size must be at most 9.
          {'name':'a','size':1.5}             | In the body, /size must be a whole number.
          {'name':'a','size':'1'}             | In the body, /size must be a whole number.
          {'name':'a','size':99999999999999999999}| In the body, /size must be at most 9.
          {'name':'a','size':-99999999999999999999}| In the body, /size must be at least 1.
          {'name':'a','share':0}              | In the body, /share must be more than 0.
          {'name':'a','share':1}              | In the body, /share must be less than 1.
          {'name':'a','share':1e999999}       | In the body, /share must be a number.
          {'name':'a','share':'x'}            | In the body, /share must be a number.
          {'name':'a','active':'true'}        | In the body, /active must be true or false.
          {'name':'a','note':1}               | In the body, /note must be text or null.
          {'name':'a','kind':'PERSON'}        | In the body, /kind must be GROUP.
          {'name':'a','at':'today'}           | In the body, /at must be a time such as 2026-11-23T10:00:00Z.
          {'name':'a','members':[]}           | In the body, /members must have at least 1 element.
          {'name':'a','members':['a','b','c','d']}| In the body, /members must have at most 3 elements.
          {'name':'a','members':['a','a']}    | In the body, /members must not have the same element twice.
          {'name':'a','members':['a','abcd']} | In the body, /members/1 must have at most 3 characters.
          {'name':'a','members':'a'}          | In the body, /members must be a list.
          {'name':'a','rights':{'MAIL':true}} | In the body, /rights/MAIL has a name that is not allowed here.
          {'name':'a','rights':{'CHAT':1}}    | In the body, /rights/CHAT must be true or false.
          {'name':'a','either':true}          | In the body, /either is none of what it may be.
          """)
  void whatIsWrongIsSaidAndWhere(String json, String sentence) {
    var wrongs = CONTRACT.shape("Group").check(Place.BODY, tree(json));
    assertTrue(wrongs.stream().anyMatch(it -> it.sentence().equals(sentence)), wrongs.toString());
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var wrongs = CONTRACT.shape("Group").check(Place.BODY, tree("{'level':1,'size':0,'x':1}"));
    assertEquals(
        "/level, /name, /size, /x",
        wrongs.stream().map(Wrong::field).distinct().sorted().collect(Collectors.joining(", ")));
  }

  @Test
  void theSearchEndsAfterTwentyFaults() {
    var many = tree("[" + "'a',".repeat(100_000) + "1]");
    assertEquals(Shape.MOST_WRONGS, CONTRACT.shape("Many").check(Place.BODY, many).size());
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json.replace('\'', '"'));
  }
}
