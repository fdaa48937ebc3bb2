package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.it.client.Json;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// The reference of the REST API can be read by everybody, and has everything.
@ExtendWith({SharedCompany.class, Chromium.class})
class ReferenceIT {

  @ParameterizedTest
  @EnumSource
  void theReferenceFitsAndIsAccessible(Shape shape, Company company, Windows windows) {
    var look = new Look(shape);
    Window window = windows.open(company.node().uri().resolve("/reference"), shape.computer());
    assertThat(window.heading("Parley REST API")).isVisible();
    look.at("reference", window);
    assertEquals(List.of(), look.faults());
  }

  @Test
  void everyOperationAndSchemaOfTheDocumentIsShown(Company company, Windows windows) {
    var node = company.node().uri();
    Page page = windows.open(node.resolve("/reference"), Windows.english()).page();
    assertThat(page.locator("#schemas")).isVisible();
    var document = Json.parse(company.rest().get("/api/v1/openapi.json").body());
    List<String> operations = document.findValuesAsString("operationId");
    assertTrue(operations.size() > 5, operations.toString());
    for (String id : operations) {
      assertThat(page.locator("#" + id)).isVisible();
    }
    for (String schema : document.at("/components/schemas").propertyNames()) {
      assertThat(page.locator("#schema-" + schema)).isVisible();
    }
  }

  @Test
  void whatABodyMayBeIsSaid(Company company, Windows windows) {
    var start = company.node().uri().resolve("/reference#testLocation");
    Page page = windows.open(start, Windows.english()).page();
    var trial = page.locator("#testLocation");
    assertThat(trial).isInViewport();
    assertThat(trial).containsText("an administrator who may read locations");
    assertThat(trial).containsText("At most 256 KiB");
    assertThat(trial.getByRole(AriaRole.TABLE)).containsText("413");
    trial.getByText("LocationTrial").click();
    assertThat(page.locator("#schema-LocationTrial")).isInViewport();
    assertThat(page.locator("#schema-Location")).containsText("two capital letters");
  }
}
