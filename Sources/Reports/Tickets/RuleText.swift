package import Domain
import Escalation

extension DeskWords {
    /// What it means that a rule of the ladder has come to its time, such as `75 % av tiden har gått`.
    package func text(of rule: RuleID) -> String {
        if rule == WaitOverRule.id { return language("väntetiden är slut", "the wait is over") }
        guard let rung = terms.agreement.ladder.first(where: { $0.id == rule }) else { return rule.rawValue }
        switch rung.kind {
        case UnownedRule.kind:
            let minutes = (rung.parameters["öppna-minuter"] ?? 0)
            return language("ingen ägare på \(minutes) min", "no owner for \(minutes) min")
        case PromiseShareRule.kind:
            let percent = rung.parameters["procent"] ?? 100
            if percent == 100 { return language("tiden gick ut", "the time ran out") }
            return language("\(percent) % av tiden har gått", "\(percent) % of the time has passed")
        case SeriousIncidentRule.kind:
            return language("allvarlig säkerhetsincident", "serious security incident")
        default:
            return rung.id.rawValue
        }
    }
}
