//! One file a kind of page: what its template sees.

pub mod book;
pub mod certificate;
pub mod course;
pub mod form;
pub mod framework;
pub mod glossary;
pub mod handout;
pub mod home;
pub mod item;
pub mod listing;
pub mod module;
pub mod quiz;
pub mod read;
pub mod scenario;
pub mod session;
pub mod special;
pub mod test;
pub mod translations;
