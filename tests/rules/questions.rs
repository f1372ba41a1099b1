//! The rules for the questions next to an article.

use crate::support::article::{Folder, article, folder};

const LISTED: &str = "[speed]\ncompare = [\"which one wins\"]\nbeta = [\"is it quick\"]\n";

rules! {
    AskedWithoutSection {
        reports questions_without_an_article: folder().with(&article()).with_file("gone.questions.toml", LISTED)
            => 1:1 "", "there is no article `gone.md` that could answer these", "name it after its article";
        reports questions_that_no_section_answers:
            folder().with(&article().remove(", beta = 5").remove("### Beta\n\nBeta is free.[^prices]\n"))
                .with_questions("[cost]\nbeta = [\"is it dear\"]\n")
            => 2:1 "beta", "`beta` has no section under “Cost” to answer these", "write the section", and Gap;
        passes questions_that_sections_answer: listed(LISTED);
    }
    UndeclaredReference {
        reports questions_about_an_undeclared_criterion: listed("[spede]\nbeta = [\"is it quick\"]\n")
            => 1:2 "spede", "no declared criterion has the id `spede`", "did you mean `speed`?";
        reports questions_about_an_undeclared_technology: listed("[speed]\ngamma = [\"is it quick\"]\n")
            => 2:1 "gamma", "no declared technology has the id `gamma`", "use one of: alpha, beta, compare";
        passes questions_about_one_criterion: listed("[cost]\nalpha = [\"is it dear\"]\n");
    }
    TextLength {
        reports a_question_of_241_characters: listed(&format!("[speed]\nbeta = [\"{}\"]\n", "é".repeat(241)))
            => 2:9 &format!("\"{}\"", "é".repeat(241)), "`beta` has 241 characters", "write 1 to 240 characters";
        passes a_question_of_240_characters: listed(&format!("[speed]\nbeta = [\"{}\"]\n", "é".repeat(240)));
    }
    WrongType {
        reports a_question_that_is_no_list: listed("[speed]\nbeta = \"is it quick\"\n")
            => 2:8 "\"is it quick\"", "`beta` must be a list of texts, not a text", "write a list of texts";
        reports questions_of_no_criterion: listed("beta = [\"is it quick\"]\n")
            => 1:8 "[\"is it quick\"]", "`beta` must be a table", "write a table";
        passes a_criterion_without_questions: listed("[speed]\n");
    }
    TomlSyntax {
        reports a_list_that_is_not_closed: listed("[speed]\nbeta = [\"is it quick\"\n")
            => 2:22 "", "unclosed array", "close it with the bracket";
        passes a_file_of_remarks: listed("# Nobody asked yet.\n");
    }
    UnreadableFile {
        reports questions_that_are_not_utf_8:
            folder().with(&article()).with_questions(b"[speed]\nbeta = [\"caf\xe9\"]\n")
            => 2:13 "", "cannot read the file: not UTF-8 text", "save it as UTF-8";
        passes questions_of_utf_8: listed("[speed]\nbeta = [\"café?\"]\n");
    }
}

/// A folder with the valid article and its questions.
fn listed(questions: &str) -> Folder {
    folder().with(&article()).with_questions(questions)
}
