//! The names of what the content holds.

use crate::questionnaire::id;

id! {
    /// A concern to raise with a clinician.
    ConcernId
}
id! {
    /// One published source, such as `R3`.
    SourceId
}
id! {
    /// A part of the visit, such as the questions about health.
    PartId
}
id! {
    /// A card on the notes, which opens optional screens.
    CardId
}
id! {
    /// A result of a check-in.
    ResultId
}
id! {
    /// A fact that is due for a check after some date.
    DatedId
}
id! {
    /// A region with its own services and rules, such as `US`.
    RegionId
}
id! {
    /// A screen or a block that shows help.
    PanelId
}
id! {
    /// One service.
    ServiceId
}
id! {
    /// One row of the table of help.
    RouteId
}
id! {
    /// A page of Learn.
    PageId
}
