// Estimates calls the running service with the package that OpenAPI Generator writes from the OpenAPI document.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"

	"pfml"
)

const (
	covered = "2026-03-02"
	later   = "2030-03-04"
)

func money(amount string) pfml.Money {
	return pfml.Money{String: &amount}
}

func wages(employer, quarter, amount string) pfml.QuarterWages {
	row := pfml.NewQuarterWages(quarter, money(amount))
	row.SetEmployer(employer)
	return *row
}

func answered[Answer any](answer *Answer, _ any, err error) *Answer {
	if err != nil {
		panic(err)
	}
	return answer
}

func main() {
	configuration := pfml.NewConfiguration()
	configuration.Servers = pfml.ServerConfigurations{{URL: os.Args[1]}}
	benefits := pfml.NewAPIClient(configuration).BenefitsAPI
	background := context.Background()
	bakery := []pfml.QuarterWages{wages("Bakery", "2025-Q4", "13000.00")}
	both := append(bakery, wages("School", "2025-Q3", "5000.00"))

	right := answered(benefits.EstimateBenefit(background).
		BenefitQuestion(*pfml.NewBenefitQuestion(covered, bakery)).Execute())

	_, response, err := benefits.EstimateBenefit(background).
		BenefitQuestion(*pfml.NewBenefitQuestion(later, bakery)).Execute()
	var refusal *pfml.GenericOpenAPIError
	if !errors.As(err, &refusal) {
		panic(err)
	}
	problem := refusal.Model().(pfml.Problem)

	items := []pfml.BatchedQuestion{
		*pfml.NewBatchedQuestion(covered, bakery, "first"),
		*pfml.NewBatchedQuestion(later, bakery, "second"),
	}
	batch := answered(benefits.EstimateBenefitBatch(background).BatchQuestion(*pfml.NewBatchQuestion(items)).Execute())
	results := [][]string{}
	for _, result := range batch.Results {
		if estimate := result.BatchEstimate; estimate != nil {
			results = append(results, []string{estimate.Id, estimate.Estimate.WeeklyBenefit})
		} else {
			results = append(results, []string{*result.BatchProblem.Id.Get(), result.BatchProblem.Problem.Type})
		}
	}

	notice := pfml.NewAwardNotice(money("1000.00"), money("688.37"), covered)
	notice.SetDeductions(money("100.00"))
	question := pfml.NewAwardCheckQuestion(*notice)
	question.SetQuestion(*pfml.NewBenefitQuestion(covered, both))
	check := answered(benefits.CheckAward(background).AwardCheckQuestion(*question).Execute())

	json.NewEncoder(os.Stdout).Encode(map[string]any{
		"estimated": right.WeeklyBenefit,
		"refused":   []any{response.StatusCode, problem.Type, problem.LastDay},
		"results":   results,
		"codes":     check.Reasons[0].Code,
	})
}
