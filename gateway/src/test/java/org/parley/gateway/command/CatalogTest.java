package org.parley.gateway.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Command;
import org.parley.gateway.conversation.SendMessage;

class CatalogTest {

  private final Catalog catalog = new Catalog();

  @Test
  void everyCommandThereIsCanBeAsked() {
    var commands =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.parley.gateway")
                .stream()
                .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    assertEquals(commands, catalog.names());
  }

  @Test
  void theNamesAreTheContract() {
    assertEquals(
        List.of(
            "Accept",
            "AddParticipants",
            "AnswerScreenRequest",
            "AppointModerator",
            "Call",
            "Describe",
            "DescribePeople",
            "DismissModerator",
            "EditProfile",
            "GrantLevel",
            "HangUp",
            "Hold",
            "Leave",
            "ListCalls",
            "ListConversations",
            "ListGrants",
            "MarkRead",
            "Mute",
            "ReadCall",
            "ReadEntries",
            "Reject",
            "RemoveFromCall",
            "RemoveParticipant",
            "Rename",
            "ReportActivity",
            "ReportDevice",
            "RequestScreen",
            "ResetPresence",
            "SearchMessages",
            "SearchPeople",
            "SendMessage",
            "SetPresence",
            "ShareScreen",
            "StartConversation",
            "StopSharing",
            "Typing",
            "Unwatch",
            "Watch",
            "Withdraw",
            "WithdrawGrant"),
        catalog.names());
  }

  @Test
  void aNameLeadsToItsRecord() {
    assertEquals(Optional.of(SendMessage.class), catalog.find("SendMessage"));
    for (var name : catalog.names()) {
      assertTrue(catalog.find(name).orElseThrow().isRecord(), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sendMessage",
        "SendMessage ",
        "Command",
        "Change",
        "ConversationCommand",
        "org.parley.gateway.conversation.SendMessage"
      })
  void otherNamesLeadNowhere(String name) {
    assertEquals(Optional.empty(), catalog.find(name));
  }
}
