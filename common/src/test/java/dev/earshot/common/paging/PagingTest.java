package dev.earshot.common.paging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.earshot.common.access.KnownCallers;
import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KnownCallers.class)
class PagingTest {
    @Test
    void following_next_gives_every_row_once() {
        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(cursor).jsonPath();
            seen.addAll(page.getList("items", Integer.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void the_link_header_leads_to_the_same_page_as_next() {
        Response first = page(null);
        String next = first.jsonPath().getString("next");
        assertThat(first.header("Link"))
                .isEqualTo("<http://localhost:8080/api/v1/numbers?limit=3&cursor=" + next + ">; rel=\"next\"");
        String second = page(next).jsonPath().getString("next");
        assertThat(page(second).header("Link")).isNull();
    }

    @Test
    void a_cursor_of_another_list_or_of_other_filters_is_refused() {
        String next = page(null).jsonPath().getString("next");
        refused("/api/v1/numbers?colour=red&cursor=" + next);
        refused("/api/v1/others?cursor=" + next);
        refused("/api/v1/numbers?cursor=" + Cursor.at(4).encoded());
        refused("/api/v1/numbers?cursor=" + Cursor.at(4).encoded() + next.substring(next.indexOf('.')));
        given().auth()
                .oauth2(RealEngines.READ_KEY)
                .get("/api/v1/numbers?limit=1&cursor=" + next)
                .then()
                .statusCode(200);
    }

    private static void refused(String address) {
        given().auth()
                .oauth2(RealEngines.READ_KEY)
                .get(address)
                .then()
                .statusCode(400)
                .body("field", is("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "x", "MTIfMTI"})
    void a_made_up_cursor_is_refused(String cursor) {
        given().auth()
                .oauth2(RealEngines.READ_KEY)
                .queryParam("cursor", cursor)
                .get("/api/v1/numbers")
                .then()
                .statusCode(400)
                .body("field", is("cursor"));
    }

    private static Response page(String cursor) {
        var request = given().auth().oauth2(RealEngines.READ_KEY).queryParam("limit", 3);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/numbers");
    }
}
