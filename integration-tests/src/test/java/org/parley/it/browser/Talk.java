package org.parley.it.browser;

import java.util.List;
import java.util.function.Consumer;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;

/// What the made-up company has said to somebody: enough to see how a busy morning looks.
final class Talk {

  static final String FAIR = "Trade fair in Hannover";

  private final Demo demo;
  private final Person self;
  private final String firstName;

  /// The talk with `self`, who is called `firstName`.
  Talk(Demo demo, Person self, String firstName) {
    this.demo = demo;
    this.self = self;
    this.firstName = firstName;
  }

  /// Says all of it, the newest last.
  void isHeld() {
    Person greta = demo.berliner("greta");
    pair(greta, greta).accept("A parcel for you is at the front desk.");
    Person piotr = demo.berliner("piotr");
    pair(piotr, self).accept("Thank you, that was quick (y)");
    release();
    aboutTheOffer();
    fair();
    Person mai = demo.berliner("mai");
    Consumer<String> mais = pair(mai, mai);
    mais.accept("Good morning! Do you have five minutes?");
    mais.accept("Ticket 20817 is from the same customer again.");
    mais.accept("They would like a call today, before noon if possible.");
  }

  private Consumer<String> pair(Person other, Person by) {
    String chat = self.startsConversationWith(other);
    return text -> by.says(chat, text);
  }

  private void release() {
    Person felix = demo.berliner("felix");
    Person hannah = demo.berliner("hannah");
    Person zeynep = demo.berliner("zeynep");
    String chat = felix.startsConversationWith(self, hannah, zeynep);
    felix.does(Commands.rename(chat, "Release 5.1"));
    hannah.says(chat, "All tests are green on the branch.");
    zeynep.says(chat, "Documentation is done as well, I only wait for two screenshots.");
    self.does(Commands.markRead(chat, self.says(chat, "Then let us ship it on Thursday.")));
    felix.says(chat, "👍");
  }

  private void aboutTheOffer() {
    Person ayse = demo.berliner("ayse");
    String chat = ayse.startsConversationWith(self);
    ayse.says(chat, "Hi " + firstName + ", the new offer for Nordwind is ready :-)");
    ayse.says(chat, "You find it at https://intranet.berlin.example/offers/2291, version 3.");
    self.says(chat, "Thank you! Did they accept the longer support time?");
    ayse.says(
        chat,
        "Yes, with two conditions:\n1. a fixed contact in Lisbon\n2. an answer within four hours");
    self.says(chat, "Both fine. I ask Rui and Inês today.");
    ayse.says(chat, "Great. Mr Petersen is at +49 40 3025181 if you want to call him yourself.");
    long last = self.says(chat, "I will, right after lunch 😀");
    self.does(Commands.markRead(chat, last));
    ayse.does(Commands.markRead(chat, last));
  }

  private void fair() {
    Person sabine = demo.berliner("sabine");
    Person thomas = demo.berliner("thomas");
    Person katharina = demo.berliner("katharina");
    Person juergen = demo.berliner("juergen");
    String chat = self.startsConversationWith(sabine, thomas, katharina, juergen);
    self.does(Commands.rename(chat, FAIR));
    self.does(Commands.appoint(chat, sabine));
    thomas.says(chat, "The stand is booked: hall 9, C 34. Same size as last year.");
    katharina.says(chat, "Then I order the screens and the coffee machine today.");
    katharina.says(chat, "Thomas, is the plan final? \\\\files\\fair\\hall-9.pdf");
    self.says(chat, "Please two coffee machines. You remember last year ;-)");
    katharina.says(chat, "😂 I do. Two it is.");
    long read = self.says(chat, "Who is there on which day?");
    for (Person one : List.of(self, sabine, thomas, katharina)) {
      one.does(Commands.markRead(chat, read));
    }
    juergen.says(chat, "Monday to Wednesday for me, Thursday only if I must.");
    sabine.says(chat, "@" + firstName + ", can you take the panel on Tuesday at 11?");
    thomas.says(chat, "I am there the whole week. Hotel: http://www.hotel-am-park.example");
  }
}
