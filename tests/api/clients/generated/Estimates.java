// Calls the running service with the classes that OpenAPI Generator writes from the OpenAPI document.
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.BenefitsApi;
import org.openapitools.client.model.*;

public final class Estimates {
    private static final LocalDate COVERED = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2030, 3, 4);

    public static void main(String[] arguments) throws Exception {
        // This reader accepts unknown fields, so `kind` alone tells an estimate of a batch from a problem.
        ObjectMapper json =
                ApiClient.createDefaultObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        ApiClient client = new ApiClient(HttpClient.newBuilder(), json, arguments[0]);
        BenefitsApi benefits = new BenefitsApi(client);
        List<QuarterWages> bakery = List.of(wages("Bakery", "2025-Q4", "13000.00"));

        BenefitEstimate right =
                benefits.estimateBenefit(new BenefitQuestion().leaveStartDate(COVERED).wages(bakery), null);

        List<Object> refused = new ArrayList<>();
        try {
            benefits.estimateBenefit(new BenefitQuestion().leaveStartDate(LATER).wages(bakery), null);
        } catch (ApiException refusal) {
            Problem problem = json.readValue(refusal.getResponseBody(), Problem.class);
            refused.addAll(List.of(refusal.getCode(), problem.getType(), problem.getLastDay()));
        }

        BatchQuestion items = new BatchQuestion()
                .addItemsItem(new BatchedQuestion().id("first").leaveStartDate(COVERED).wages(bakery))
                .addItemsItem(new BatchedQuestion().id("second").leaveStartDate(LATER).wages(bakery));
        List<List<String>> results = new ArrayList<>();
        for (ResultsInner result : benefits.estimateBenefitBatch(items, null).getResults()) {
            if (result.getActualInstance() instanceof BatchEstimate answered) {
                results.add(List.of(answered.getId(), answered.getEstimate().getWeeklyBenefit()));
            } else {
                BatchProblem unanswered = result.getBatchProblem();
                results.add(List.of(unanswered.getId(), unanswered.getProblem().getType()));
            }
        }

        AwardNotice notice = new AwardNotice()
                .averageWeeklyWage(new Money("1000.00"))
                .weeklyBenefit(new Money("688.37"))
                .deductions(new Money("100.00"))
                .leaveStartDate(COVERED);
        BenefitQuestion both = new BenefitQuestion()
                .leaveStartDate(COVERED)
                .wages(List.of(bakery.get(0), wages("School", "2025-Q3", "5000.00")));
        AwardCheck check = benefits.checkAward(new AwardCheckQuestion().notice(notice).question(both), null);
        Object codes = check.getReasons().get(0).getCode().getActualInstance();

        Map<String, Object> said =
                Map.of("estimated", right.getWeeklyBenefit(), "refused", refused, "results", results, "codes", codes);
        System.out.println(json.writeValueAsString(said));
    }

    private static QuarterWages wages(String employer, String quarter, String amount) {
        return new QuarterWages().employer(employer).quarter(quarter).amount(new Money(amount));
    }
}
